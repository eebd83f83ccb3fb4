import commonJs from 'gcoord';

/** The package is CommonJS and its types describe an ES module: what they call `default` is the module itself. */
export const gcoord = commonJs as unknown as typeof commonJs.default;
export type DatumOfGcoord = typeof gcoord.GCJ02 | typeof gcoord.BD09;
