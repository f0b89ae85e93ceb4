export * from './text';
export * from './citation';
export * from './outcome';
export * from './plain-date';
export * from './quarter';
export * from './read';
