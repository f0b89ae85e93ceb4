export * from '../../reading/stored-settings';
