export { type ActorFacts, type ActorQuestion, readActorFacts } from './actor/actor-facts.ts';
export { actorOf, resolveActor } from './actor/resolve-actor.ts';
export { type ServiceScope, serviceActor } from './actor/service-actor.ts';
export { createSignIn, type LiveSession, type SignIn } from './sign-in/create-sign-in.ts';
export { type DemoAccount, setDemoPassword } from './sign-in/demo-accounts.ts';
export { identityHandlers } from './handlers.ts';
export { newLink } from './sign-in/one-time-links.ts';
export type { Peer } from './sign-in/sessions.ts';
export { identitySystem } from './sign-in/system.ts';
