/** What was wrong with one row or cell of a request, as the server says it. */
export interface ApiProblem {
  /** Index of the row in the request. */
  readonly row: number;
  readonly path?: string;
  readonly code: string;
  readonly message: string;
}

/** An answer that refuses: HTTP status (0 when there was no answer at all), stable code and one Chinese sentence. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly path?: string;
  readonly rows: readonly ApiProblem[];

  constructor(
    status: number,
    code: string,
    message: string,
    more: { path?: string; rows?: readonly ApiProblem[] } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.path = more.path;
    this.rows = more.rows ?? [];
  }
}

/** Reads an error body; a body that is not ours (a proxy's page, an empty answer) becomes a sentence by status. */
export function apiErrorFrom(status: number, body: unknown): ApiError {
  if (isErrorBody(body)) {
    return new ApiError(status, body.code, body.message, { path: body.path, rows: body.rows });
  }
  return new ApiError(status, `HTTP_${status}`, sentenceByStatus(status));
}

interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly path?: string;
  readonly rows?: readonly ApiProblem[];
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null) return false;
  const { code, message, rows } = body as Record<string, unknown>;
  return typeof code === 'string' && typeof message === 'string' && (rows === undefined || Array.isArray(rows));
}

function sentenceByStatus(status: number): string {
  if (status === 0) return '网络不通，请检查网络后重试。';
  if (status === 401) return '登录已失效，请重新登录。';
  if (status === 403) return '您没有执行该操作的权限。';
  if (status === 404) return '没有找到要访问的内容。';
  if (status === 413) return '提交的内容过大。';
  if (status === 429) return '操作过于频繁，请稍后再试。';
  if (status >= 500) return '系统暂时不可用，请稍后再试。';
  return '请求没有成功，请稍后再试。';
}
