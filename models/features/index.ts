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
