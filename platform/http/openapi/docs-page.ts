import { type Contract, type Field, type Fields, kindOf, type Registry, type Resource } from '#standards/language';
import type { RawRoute } from '../raw/raw-route.ts';
import { pathOf } from './contract-paths.ts';

/** The API as a page to read: plain HTML without script, generated from the declarations. */
export function docsPage(registry: Registry, routes: readonly RawRoute[] = []): string {
  const nav = registry.apps.map((app) => `<li><a href="#${app.id}">${app.title}</a></li>`).join('');
  const apps = registry.apps
    .map(
      (app) =>
        `<section id="${app.id}"><h2>${escapeHtml(app.title)}</h2>${app.resources.map(resourceSection).join('')}${(app.contracts ?? []).map(contractSection).join('')}${routes
          .filter(({ tag }) => tag === app.id)
          .map(routeSection)
          .join('')}</section>`,
    )
    .join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>机关事务云 API</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><header><h1>机关事务云 API</h1><p>机器可读的描述：<a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI 3.1）。除登录外须先登录；修改类请求带 <code>x-goa-csrf</code>，可带 <code>x-goa-command</code>（UUID，重复提交只执行一次）。错误一律为 <code>{code, message, path?, rows?}</code>。</p></header>
<nav aria-label="应用"><ul>${nav}</ul></nav><main>${apps}</main></body></html>`;
}

/** Style sheet of the page; served from our own origin. */
export const DOCS_STYLE = `body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:1100px;padding:24px;color:#1f2328}
h1{font-size:24px}h2{border-bottom:2px solid #1d5fbf;padding-bottom:4px;margin-top:40px}h3{margin:28px 0 8px}code{font-family:ui-monospace,monospace;font-size:13px;background:#f2f5f9;padding:1px 4px}
a{color:#1d5fbf}nav ul{display:flex;gap:16px;list-style:none;padding:0;flex-wrap:wrap}table{border-collapse:collapse;width:100%;font-size:14px;display:block;overflow-x:auto}th,td{border:1px solid #d5dbe3;padding:4px 8px;text-align:left;vertical-align:top}th{background:#f2f5f9;white-space:nowrap}p.path{margin:4px 0}`;

function resourceSection(resource: Resource): string {
  const base = `/api/${resource.name}`;
  const write =
    resource.writtenBy === 'commands'
      ? ''
      : `<p class="path"><code>POST ${base}</code> 新增　<code>PATCH ${base}/{id}</code> 修改　<code>POST ${base}/{id}/void</code> 注销</p>`;
  return `<h3 id="${resource.name}">${escapeHtml(resource.title)}</h3><p class="path"><code>GET ${base}</code> 列表　<code>GET ${base}/{id}</code> 详情　<code>GET ${base}/{id}/history</code> 痕迹</p>${write}${fieldTable(resource.fields)}`;
}

function contractSection(contract: Contract): string {
  const method = contract.type === 'query' ? 'GET' : 'POST';
  return `<h3>${escapeHtml(contract.title)}</h3><p class="path"><code>${method} ${pathOf(contract)}</code>　所需权限：<code>${contract.permission}</code></p>${Object.keys(contract.input).length ? fieldTable(contract.input) : ''}`;
}

function routeSection({ method, path, title, permission }: RawRoute): string {
  return `<h3>${escapeHtml(title)}</h3><p class="path"><code>${method} ${path}</code>　所需权限：<code>${permission}</code></p>`;
}

function fieldTable(fields: Fields): string {
  const rows = Object.entries(fields).map(
    ([name, field]) =>
      `<tr><td><code>${name}</code></td><td>${escapeHtml(field.title)}</td><td>${field.kind}${field.to ? ` → <a href="#${field.to}">${field.to}</a>` : ''}${field.unit ? `（${escapeHtml(field.unit)}）` : ''}</td><td>${field.required ? '是' : ''}</td><td>${field.grade}</td><td>${remarks(field)}</td></tr>`,
  );
  return `<table><thead><tr><th>字段</th><th>名称</th><th>类型</th><th>必填</th><th>分级</th><th>说明</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function remarks(field: Field): string {
  const codes = field.set
    ? field.set.items
        .slice(0, 12)
        .map((item) => `<code>${item.code}</code> ${escapeHtml(item.label)}`)
        .join('、')
    : '';
  return [
    field.hint && escapeHtml(field.hint),
    field.element?.source && escapeHtml(field.element.source),
    codes,
    kindOf(field).operators.length ? '' : '不可筛选',
  ]
    .filter(Boolean)
    .join('；');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
