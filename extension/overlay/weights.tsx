import { RANKING_WEIGHT_NAMES, type RankingSettings } from '@kindred/shared/placement';
import { message } from '../locales/message.ts';
import type { Actions } from './actions.ts';
import { state } from './state.ts';
import { numberWords, WEIGHTS } from './words.ts';

/** What counts beside relevance, as a draft of what is saved. */
export function Weights({ actions }: { actions: Actions }) {
  const saved: RankingSettings | undefined = state.context.value?.shop.ranking;
  const draft = state.preview.value?.settings ?? null;
  return (
    <details>
      <summary>{message('weightsHeading')}</summary>
      {saved === undefined ? (
        <p class="soft">{message('weightsUnknown')}</p>
      ) : (
        <Sliders saved={saved} draft={draft} actions={actions} />
      )}
    </details>
  );
}

interface Props {
  saved: RankingSettings;
  draft: RankingSettings | null;
  actions: Actions;
}

function Sliders({ saved, draft, actions }: Props) {
  const { weights } = draft ?? saved;
  return (
    <>
      <p class="soft">{message('weightsNote')}</p>
      {RANKING_WEIGHT_NAMES.map((name) => (
        <label key={name} class="slider">
          <span>{message(WEIGHTS[name])}</span>
          <input
            type="range"
            min="0"
            max="1"
            step="0.1"
            value={String(weights[name])}
            onChange={({ currentTarget: { value } }) =>
              actions.preview({ settings: { ...saved, weights: { ...weights, [name]: Number(value) } } })
            }
          />
          <span class="figure">{numberWords(weights[name], 1)}</span>
        </label>
      ))}
      <button type="button" disabled={draft === null} onClick={() => actions.preview({ settings: null })}>
        {message('weightsReset')}
      </button>
    </>
  );
}
