export * from './identity.elements.ts';
