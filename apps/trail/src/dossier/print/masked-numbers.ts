/**
 * Numbers of phones and identity cards in what somebody wrote, masked: exports are (domain, section 7). The text itself
 * is in the dossier’s JSON, where it opens its commitment.
 */
export const maskedNumbers = (text: string): string =>
  text
    .replace(/(?<!\d)\d{6}(?:19|20)\d{9}[\dXx](?![\dXx])/g, (id) => `${id.slice(0, 6)}********${id.slice(-4)}`)
    .replace(/(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, (phone) => `${phone.slice(0, 3)}****${phone.slice(-4)}`);
