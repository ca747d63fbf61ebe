import { modelCardText } from '@kindred/models/release';
import {
  ADMIN_API,
  type JudgedRelease,
  type ModelCardAnswer,
  TRAINING_CONSENT_TEXT_VERSION,
} from '@kindred/shared/api/admin';
import { said } from '@kindred/shared/said';
import { activationSchema, trainingConsentRequestSchema } from '@kindred/shared/schema/admin';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { healthReportOf } from '../health/health-report.ts';
import { activityOf } from '../overview/activity.ts';
import { overviewOf } from '../overview/overview.ts';
import { releaseAnswers } from '../releases/release-answers.ts';
import { modelCardOf, releaseById, releasesOf } from '../releases/release-store.ts';
import { activateRelease } from '../releases/releases.ts';
import type { Shop } from '../shops/shop-store.ts';
import type { IngestStats } from '../ingest/ingest-stats.ts';
import { decideTrainingConsent } from '../training/consent.ts';
import { trainingConsentOf } from '../training/consent-store.ts';
import { cancelTraining, NO_CONSENT_MESSAGE, requestTraining } from '../training/job.ts';
import { apiError } from './api-error.ts';
import { campaignRoutes } from './campaign-routes.ts';
import { customerSegmentRoutes } from './customer-segment-routes.ts';
import { experimentRoutes } from './experiment-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { insightRoutes } from './insight-routes.ts';
import { kpiRoutes } from './kpi-routes.ts';
import { marketsRoutes } from './markets-routes.ts';
import { pairingRoutes } from './pairing-routes.ts';
import { privacyRoutes } from './privacy-routes.ts';
import { qualityRoutes } from './quality-routes.ts';
import { rankingRoutes } from './ranking-routes.ts';
import { savedViewRoutes } from './saved-view-routes.ts';
import { adminSessionOf, ensureInstalled } from './session.ts';
import { webVitalsRoutes } from './web-vitals-routes.ts';
import { trafficRoutes } from './traffic-routes.ts';
import { segmentRoutes } from './segment-routes.ts';
import { setAsideRoutes } from './set-aside-routes.ts';

const MAX_BODY_BYTES = 64 * 1024;

export interface ApiEnvironment {
  Variables: { shop: Shop; staffId: string | null };
}

/** Paths of shared/api/admin.ts. Every one belongs to the shop that the session token names, and to no other. */
export function apiRoutes(context: Context, stats: IngestStats): Hono<ApiEnvironment> {
  const { database } = context;
  const routes = new Hono<ApiEnvironment>();
  routes.use('/api/*', signedIn(context), bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));

  routes.get(ADMIN_API.overview, async (c) => c.json(await overviewOf(context, stats, c.var.shop)));
  routes.get(ADMIN_API.activity, async (c) => c.json(await activityOf(context, stats, c.var.shop)));
  routes.get(ADMIN_API.healthReport, async (c) => c.json(await healthReportOf(context, stats, c.var.shop)));
  routes.get(ADMIN_API.releases, async (c) => {
    const { shopId } = c.var.shop;
    const judged = await database.asShop(shopId, async (sql): Promise<JudgedRelease[]> => {
      const answersOf = await releaseAnswers(sql, shopId);
      return (await releasesOf(sql, shopId)).map((each) => ({ ...each, answers: answersOf(each.releaseId) }));
    });
    return c.json(judged);
  });

  routes.post(ADMIN_API.activate(':releaseId'), async (c) => {
    const { shopId } = c.var.shop;
    const wanted = activationSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return apiError(400, 'malformed', 'Send {} or {"isConfirmed": true}.');
    const releaseId = z.uuid().safeParse(c.req.param('releaseId'));
    const find = () => database.asShop(shopId, (sql) => releaseById(sql, shopId, releaseId.data ?? ''));
    if (!releaseId.success || !(await find())) {
      return apiError(404, 'not_found', said('This shop has no such release.'));
    }
    const outcome = await activateRelease(context, shopId, releaseId.data, wanted.data);
    if (outcome === 'not_available') {
      return apiError(
        409,
        'not_available',
        said(
          'There is no model to activate here: the gate did not let it through, or its bytes were deleted.',
        ),
      );
    }
    if (outcome !== 'activated')
      return apiError(
        409,
        'not_confirmed',
        said('{why} Kindred uses it only if you confirm it.', { why: outcome.doubt }),
      );
    return c.json(await find());
  });

  routes.get(ADMIN_API.modelCard(':releaseId'), async (c) => {
    const { shopId } = c.var.shop;
    const releaseId = z.uuid().safeParse(c.req.param('releaseId'));
    const card =
      releaseId.success && (await database.asShop(shopId, (sql) => modelCardOf(sql, shopId, releaseId.data)));
    if (!card) return apiError(404, 'not_found', said('This release has no model card.'));
    return c.json({ card, text: modelCardText(card) } satisfies ModelCardAnswer);
  });

  routes.post(ADMIN_API.trainingConsent, async (c) => {
    const body = trainingConsentRequestSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success)
      return apiError(400, 'malformed', 'Send {"granted": true or false, "textVersion": "…"}.');
    if (body.data.granted && body.data.textVersion !== TRAINING_CONSENT_TEXT_VERSION) {
      return apiError(
        409,
        'outdated_text',
        said('The wording of the consent has changed. Reload the page and read it again.'),
      );
    }
    return c.json(await decideTrainingConsent(context, c.var.shop.shopId, body.data, c.var.staffId));
  });

  routes.post(ADMIN_API.train, async (c) => {
    const { shopId } = c.var.shop;
    const { granted } = await database.asShop(shopId, (sql) => trainingConsentOf(sql, shopId));
    if (!granted) return apiError(409, 'no_training_consent', NO_CONSENT_MESSAGE);
    return c.json({ jobId: await requestTraining(context, shopId) }, 202);
  });

  routes.post(ADMIN_API.cancelTraining, async (c) =>
    c.json(await cancelTraining(context, c.var.shop.shopId)),
  );

  routes.route('/', privacyRoutes(context));
  routes.route('/', rankingRoutes(context));
  routes.route('/', exportRoutes(context));
  routes.route('/', webVitalsRoutes(context));
  routes.route('/', trafficRoutes(context, stats));
  routes.route('/', marketsRoutes(context));
  routes.route('/', setAsideRoutes(context));
  routes.route('/', pairingRoutes(context));
  routes.route('/', segmentRoutes(context));
  routes.route('/', customerSegmentRoutes(context));
  routes.route('/', kpiRoutes(context));
  routes.route('/', insightRoutes(context));
  routes.route('/', savedViewRoutes(context));
  routes.route('/', qualityRoutes(context));
  routes.route('/', experimentRoutes(context));
  routes.route('/', campaignRoutes(context));
  routes.all('/api/*', () => apiError(404, 'not_found', 'There is no such endpoint.'));
  return routes;
}

const tooLarge = () => apiError(413, 'too_large', 'The body is larger than any that the admin sends.');

/** App Bridge adds a fresh token to every request and repeats one that this header asks it to. */
function signedIn(context: Context) {
  return createMiddleware<ApiEnvironment>(async (c, next) => {
    const [, token] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const session = token ? await adminSessionOf(context, token) : null;
    if (!session) {
      return apiError(
        401,
        'invalid_session',
        'The session token is missing, expired or not valid. Reload the page.',
        {
          'x-shopify-retry-invalid-session-request': '1',
        },
      );
    }
    c.set('shop', await ensureInstalled(context, session));
    c.set('staffId', session.staffId);
    await next();
  });
}
