export * from './cost-category';
