import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders of tests that take minutes, then those that take seconds; all others are over in no time. */
const LONGEST = [
  /^test\/e2e\//,
  /^test\/contracts\/|^shopify-app\/server\/(training|segments)\/|^models\/release\//,
];

/** A worker that began a long file last would go on alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((folder) => folder.test(relative(this.ctx.config.root, moduleId)));
      return found === -1 ? LONGEST.length : found;
    };
    return bySize.toSorted((one, other) => rank(one) - rank(other));
  }
}
