import { z } from 'zod';
import { phone } from '../../clerk/report-as-clerk/report-as-clerk.command.js';

const degrees = (most: number) =>
  z
    .string('lat 和 long 必填，仅凭地址无法定位 Both lat and long are required: an address alone can’t be located')
    .regex(/^\s*[-+]?\d{1,3}(\.\d{1,20})?\s*$/, '应为十进制度数 Must be decimal degrees')
    .transform(Number)
    .pipe(z.number().min(-most).max(most));

/**
 * GeoReport v2, POST Service Request: the fields that we take. Of the others, `email`, `device_id` and `account_id` name
 * a person in ways we have no use for, and are not kept; `address_id` and `api_key` are none of the report.
 */
export const ReportThroughOpen311 = z.object({
  jurisdiction_id: z.string().optional(),
  service_code: z.string('service_code 必填 service_code is required').max(50),
  lat: degrees(90),
  long: degrees(180),
  address_string: z.string().trim().max(200).optional(),
  first_name: z.string().trim().max(50).optional(),
  last_name: z.string().trim().max(50).optional(),
  phone: phone.optional(),
  description: z.string().trim().max(4_000).optional(),
  media_url: z
    .url({ protocol: /^https?$/ })
    .max(1_000)
    .optional(),
});
export type ReportThroughOpen311 = z.infer<typeof ReportThroughOpen311>;
