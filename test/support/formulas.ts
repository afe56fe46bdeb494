import type { MachinePart } from '../../src/checker/statement.js';

/** A part of which only the formulas matter. */
export const formulas = (
  coordinates: MachinePart['coordinates'],
  definitions: MachinePart['definitions'],
  parameters: MachinePart['parameters'] = {},
): MachinePart => ({
  id: '',
  says: '',
  domain: {},
  coordinates,
  definitions,
  parameters,
  inequalities: [],
});
