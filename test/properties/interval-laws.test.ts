import { ELEMENTARY, pownBy } from '../support/interval-operations.js';
import { describeSoundness, describeTightness } from '../support/laws.js';

for (const operation of ELEMENTARY) {
  describeSoundness(operation);
  describeTightness(operation);
}

for (const n of [0, 1, 2, 3, 4, 5, 7, 8, -1, -2, -3, -4, -7]) {
  const operation = { ...pownBy(n), runs: 150 };
  describeSoundness(operation);
  describeTightness(operation);
}
