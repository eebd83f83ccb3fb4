export { Malformed } from '#proof-forms';
