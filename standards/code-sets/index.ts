export * from './organisation.code-sets.ts';
export * from './people.code-sets.ts';
