import type { DeviceExperiment } from '@kindred/shared/experiment';
import { assign, type Visit } from '../../shopify-app/storefront/experiment/assignment.ts';

/** What the benchmark's page can do; bundled as the storefront's scripts are. */
export interface AssignmentPage {
  /** Milliseconds a call of each run of `calls`; `remembered`: not the visitor's first page. */
  time(experiments: DeviceExperiment[], runs: number, calls: number, remembered: boolean): Promise<number[]>;
}

const visit: Visit = {
  page: { country: 'DE', locale: 'de' },
  placementId: 'product-for_you',
  segment: async () => null,
  told: new Set(),
};

const page: AssignmentPage = {
  async time(experiments, runs, calls, remembered) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      let spent = 0;
      for (let call = 0; call < calls; call++) {
        if (!remembered) localStorage.clear();
        const start = performance.now();
        await assign(experiments, visit);
        spent += performance.now() - start;
      }
      times.push(spent / calls);
    }
    return times;
  },
};

Object.assign(globalThis, { assignmentPage: page });
