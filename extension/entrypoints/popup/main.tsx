import type { SlotStatus } from '@kindred/shared/page-status';
import { render } from 'preact';
import type { PageReading } from '../../page/page-status.ts';
import { readActivePage } from '../../page/read-active-page.ts';

const STATE: Record<SlotStatus['state'], string> = {
  liquid: 'Shows the related products that Shopify’s Liquid printed; nothing was ranked here.',
  kept: 'Shows what was ranked earlier in this visit.',
  ranked: 'Ranked on this device, on this page.',
  failed: 'Ranking failed; the related products that Liquid printed still stand.',
};

function Slot({ slot }: { slot: SlotStatus }) {
  const { ranked } = slot;
  return (
    <section>
      <h2>Slot “{slot.placementId}”</h2>
      <p>{STATE[slot.state]}</p>
      {slot.error !== undefined && <p class="soft">{slot.error}</p>}
      {ranked !== null && (
        <dl>
          <dt>Products</dt>
          <dd>{ranked.slate.items.length}</dd>
          <dt>Engine</dt>
          <dd>{ranked.slate.engine}</dd>
          <dt>Release</dt>
          <dd>{ranked.slate.releaseId}</dd>
          <dt>Model</dt>
          <dd>
            {ranked.bytes.toLocaleString()} bytes, sha256 {ranked.artifactSha256}
          </dd>
        </dl>
      )}
    </section>
  );
}

function Popup({ reading }: { reading: PageReading }) {
  if (reading.kind === 'closed') return <Message text="Browsers keep extensions out of this page." />;
  if (reading.kind === 'none')
    return (
      <Message text="Kindred is not running here. Open a page of your own store with the Kindred app embed switched on." />
    );
  const { allowed, slots } = reading.status;
  return (
    <>
      <h1>Kindred on this page</h1>
      <p>
        {allowed
          ? 'This visit allowed personalisation.'
          : 'This visit did not allow personalisation: nothing is learned or ranked on this device.'}
      </p>
      {slots.length === 0 && <p class="soft">No slot of this page is personalised.</p>}
      {slots.map((slot) => (
        <Slot key={slot.placementId} slot={slot} />
      ))}
      <p class="soft">Segment insights and previews are not part of this version yet.</p>
    </>
  );
}

function Message({ text }: { text: string }) {
  return (
    <>
      <h1>Kindred</h1>
      <p>{text}</p>
    </>
  );
}

const root = document.getElementById('root');
if (root !== null) render(<Popup reading={await readActivePage()} />, root);
