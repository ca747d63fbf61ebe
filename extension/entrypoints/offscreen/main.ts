import { serveRanking } from '../../inference/carrier.ts';
import { rankHere } from '../../inference/rank-here.ts';

serveRanking(rankHere);
