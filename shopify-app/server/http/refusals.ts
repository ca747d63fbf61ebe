import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import type { Refusal } from '../experiments/experiments.ts';
import { apiError } from './api-error.ts';

/** Of an experiment or a campaign. */
export const refusalAnswer = ({ status, message }: Refusal): Response =>
  apiError(status, status === 404 ? 'not_found' : 'not_possible', message);

/** What is no id of ours names nothing, and the database would not take it. */
export const withId = (parameter: string, notFound: Refusal) =>
  createMiddleware<{ Variables: { id: string } }>(async (c, next) => {
    const id = z.uuid().safeParse(c.req.param(parameter));
    if (!id.success) return refusalAnswer(notFound);
    c.set('id', id.data);
    return await next();
  });
