/** The npm package `open311`, which has no types: as much of it as its test uses. */
declare module 'open311' {
  export default class Open311 {
    constructor(options: { readonly discovery: string; readonly jurisdiction: string; readonly apiKey: string });
  }
}
