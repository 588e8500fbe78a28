export { type ActorFacts, type ActorQuestion, readActorFacts } from './actor/actor-facts.ts';
export { actorOf, resolveActor } from './actor/resolve-actor.ts';
export { type ServiceScope, serviceActor } from './actor/service-actor.ts';
export { shanghaiDay } from './actor/shanghai-day.ts';
