export * from './text';
export * from './citation';
export * from './outcome';
export * from './particle';
export * from './plain-date';
export * from './quarter';
export * from './read';
export * from './extremes';
