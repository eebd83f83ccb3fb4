/** The services that may have custody of an incident (architecture: Custody). */
export const custodians = ['intake', 'dispatch', 'handling', 'closure'] as const;
export type Custodian = (typeof custodians)[number];

export const serviceNames = [
  'gateway',
  'identity',
  'grid-registry',
  'evidence',
  'trail',
  'casebook',
  'notification',
  ...custodians,
] as const;
export type ServiceName = (typeof serviceNames)[number];
