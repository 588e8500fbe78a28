import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GoaError } from '#platform/store';
import { DeclarationError } from '#standards/language';
import { httpFault } from './faults.ts';

/** The one form of every error that leaves: `{code, message, path?, rows?, detail?}` in Chinese; unknown errors never leak text. */
export interface ErrorForm {
  readonly code: string;
  readonly message: string;
  readonly path?: string;
  readonly rows?: readonly unknown[];
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Answers every error, also those of the framework, in the one form. */
export function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError | GoaError, request: FastifyRequest, reply: FastifyReply) => {
    const known = toGoaError(error);
    if (known.status >= 500) request.log.error({ err: error }, 'request failed');
    if (known.status === 429) reply.header('retry-after', String(known.detail?.retryAfter ?? 60));
    return reply.status(known.status).send(errorForm(known));
  });
  server.setNotFoundHandler((_request, reply) =>
    reply.status(404).send(errorForm(new GoaError(httpFault('NO_ROUTE')))),
  );
}

/** What of an error a caller may see. */
export function errorForm(error: GoaError): ErrorForm {
  return {
    code: error.code,
    message: error.message,
    ...(error.path !== undefined && { path: error.path }),
    ...(error.rows !== undefined && { rows: error.rows }),
    ...(error.detail !== undefined && { detail: error.detail }),
  };
}

const FRAMEWORK: Readonly<Record<string, Parameters<typeof httpFault>[0]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_TYPE',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BAD_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BAD_JSON',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BAD_REQUEST',
  FST_ERR_BAD_URL: 'BAD_REQUEST',
};

function toGoaError(error: Error & { code?: string; statusCode?: number }): GoaError {
  if (error instanceof GoaError) return error;
  if (error instanceof DeclarationError) return new GoaError(httpFault('INTERNAL'));
  const framework = FRAMEWORK[error.code ?? ''];
  if (framework) return new GoaError(httpFault(framework));
  if (error.statusCode === 429) return new GoaError(httpFault('TOO_MANY_REQUESTS'));
  if (error instanceof SyntaxError || error.statusCode === 400) return new GoaError(httpFault('BAD_REQUEST'));
  return new GoaError(httpFault('INTERNAL'));
}
