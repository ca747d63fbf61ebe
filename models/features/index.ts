export { MAX_INTERACTIONS_PER_VISIT, MAX_VIEWS_PER_MINUTE } from './bots.ts';
export { isImplausible } from './bots.ts';
export type { Interaction, InteractionKind, TrainingSession } from './interaction.ts';
export {
  FEATURE_SCHEMA_VERSION,
  type InputItem,
  inputItems,
  inputOf,
  KIND_WEIGHTS,
  MAX_INPUT_ITEMS,
  type ModelInput,
  modelInput,
} from './model-input.ts';
export { limitsOf, type Place, type PlacementRequest } from './placement-request.ts';
export { type EventRow, type OrderRow, sessionsFrom, type SessionsReport } from './sessions.ts';
export {
  BEHAVIOUR_DAYS,
  BEHAVIOUR_VERSION,
  behaviourOf,
  onDeviceOf,
  trailBehaviour,
  weekdaysSeen,
} from './behaviour.ts';
export {
  type BehaviourProduct,
  type FactsInput,
  MAX_TYPES,
  shopFacts,
  type ShopFacts,
} from './behaviour-facts.ts';
export { type BehaviourFeature, behaviourFeatures } from './behaviour-features.ts';
export { type BehaviourEvent, type BehaviourStep, stepsOf } from './behaviour-steps.ts';
export { transformed } from './behaviour-transform.ts';
export { isSensitive } from './sensitive.ts';
