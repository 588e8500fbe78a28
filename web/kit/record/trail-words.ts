import { builtInVerbs, type Registry } from '#standards/language';

const OTHERS: Readonly<Record<string, string>> = {
  seed: '初始数据',
  import: '导入',
  replace: '更正',
  replaced: '被更正',
  signIn: '登录',
  activate: '激活账号',
  firstAdministrator: '设立首任管理员',
};

/** Title of a verb in a trail: built in, declared by a contract of the resource or of an application, else as it was written. */
export function verbTitle(registry: Registry, resource: string, verb: string): string {
  const declared = registry.resource(resource);
  const builtIn = declared && builtInVerbs(declared)[verb];
  const own = registry.contracts.get(`${resource}.${verb}`);
  const other = [...registry.contracts.values()].find((contract) => contract.name === verb);
  return builtIn ?? own?.title ?? other?.title ?? OTHERS[verb] ?? verb;
}

/** Who acted, as people read it: a job of the system says so. */
export function actorWords(actor: string): string {
  return actor.startsWith('system:') ? `系统任务（${actor.slice('system:'.length)}）` : actor;
}
