import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../languages/language.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { keepFocus } from '../../parts/keep-focus.ts';
import { SaveBar } from '../../parts/save-bar.tsx';
import { messageOf } from '../../resource.ts';
import { navigate } from '../../router.ts';

interface PlanOptions<Form, Draft> {
  first: Form;
  /** As the server has it; null while it was never saved. */
  draft: Draft | null;
  isFlawless: (form: Form) => boolean;
  /** Makes a draft of it, or changes the one that there is. */
  store: (form: Form, draft: Draft | null) => Promise<Draft>;
  /** Where a draft that was just made is planned on. */
  addressOf: (draft: Draft) => string;
}

/** A plan as it is typed, and the draft that it is saved as. */
export interface Plan<Form, Draft> {
  form: Form;
  draft: Draft | null;
  change: (part: Partial<Form>) => void;
  /** The merchant wanted it saved: from now on an empty field is wrong. */
  isAsked: boolean;
  /** Something is not saved. */
  changed: boolean;
  busy: boolean;
  error: string | null;
  save: () => void;
  discard: () => void;
}

export function usePlan<Form extends object, Draft>({
  first,
  isFlawless,
  store,
  addressOf,
  ...given
}: PlanOptions<Form, Draft>): Plan<Form, Draft> {
  const draft = useSignal(given.draft);
  const saved = useSignal(first);
  const form = useSignal(first);
  const isAsked = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const changed = JSON.stringify(form.value) !== JSON.stringify(saved.value);
  const save = async () => {
    const sent = form.value;
    isAsked.value = true;
    error.value = null;
    if (!isFlawless(sent)) {
      error.value = t('Something is missing or wrong above: it is marked.');
      return;
    }
    busy.value = true;
    const goOn = keepFocus();
    try {
      draft.value = await store(sent, draft.value);
      saved.value = sent;
      goOn();
      shopify.toast.show(t('Saved as a draft: nothing is tried before you start it'));
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  // Once nothing can be lost any more: the save bar lets go first.
  useEffect(() => {
    if (given.draft !== null || draft.value === null || changed) return;
    const goOn = keepFocus();
    navigate(addressOf(draft.value));
    goOn();
  }, [draft.value, changed]);
  return {
    form: form.value,
    draft: draft.value,
    change: (part) => (form.value = { ...form.value, ...part }),
    isAsked: isAsked.value,
    changed,
    busy: busy.value,
    error: error.value,
    save: () => void save(),
    discard: () => {
      form.value = saved.value;
      error.value = null;
      isAsked.value = false;
    },
  };
}

interface PlanFrameProps<Form, Draft> {
  plan: Plan<Form, Draft>;
  /** What would come of it: stays in view. */
  beside: ComponentChildren;
  /** What can be done with a draft. */
  next: (draft: Draft) => ComponentChildren;
  /** Its fields, in sections. */
  children: ComponentChildren;
}

const COLUMNS = 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))';
const IN_VIEW = { position: 'sticky', top: '16px', minWidth: 0 };

export function PlanFrame<Form, Draft>({ plan, beside, next, children }: PlanFrameProps<Form, Draft>) {
  const { draft, changed, busy, error, save, discard } = plan;
  return (
    <>
      <SaveBar id="plan-save-bar" changed={changed} busy={busy} save={save} discard={discard} />
      <s-grid gridTemplateColumns={COLUMNS} gap="base" alignItems="start">
        <s-stack gap="base">{children}</s-stack>
        <div style={IN_VIEW}>{beside}</div>
      </s-grid>
      <s-section heading={t('What next')}>
        <s-stack gap="base">
          {error !== null && (
            <s-banner tone="critical" heading={t('The plan was not saved')}>
              {error}
            </s-banner>
          )}
          {draft !== null && next(draft)}
          {draft === null && (
            <>
              <s-paragraph>
                {t('Save it first: nothing is tried before you start it, and a draft can be changed.')}
              </s-paragraph>
              <div>
                <s-button variant="primary" loading={busy} onClick={save}>
                  {t('Save as a draft')}
                </s-button>
              </div>
            </>
          )}
        </s-stack>
      </s-section>
    </>
  );
}

interface DeleteProps {
  remove: () => Promise<unknown>;
  /** Where all of its kind are listed. */
  list: string;
}

export const DeleteDraft = ({ remove, list }: DeleteProps) => (
  <Confirm
    id="delete-draft"
    label={t('Delete this draft')}
    question={t('Delete this draft?')}
    critical
    act={async () => {
      await remove();
      navigate(list);
    }}
  >
    <s-paragraph>{t('It was never started, so no figures are lost.')}</s-paragraph>
  </Confirm>
);
