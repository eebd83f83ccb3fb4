import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'OPEN311.API_KEY_MISSING': { status: 403, zh: '请提供接口密钥。', en: 'Give your api_key.' },
  'OPEN311.API_KEY_INVALID': { status: 403, zh: '接口密钥无效。', en: 'The api_key is not valid.' },
  'OPEN311.NO_SUCH_FORMAT': { status: 404, zh: '仅提供 xml 和 json。', en: 'There are .xml and .json only.' },
  'OPEN311.JURISDICTION_UNKNOWN': {
    status: 404,
    zh: '没有这个辖区：jurisdiction_id 为六位县级行政区划代码。',
    en: 'The jurisdiction_id was not found; it is the six digits of a county (GB/T 2260).',
  },
  'OPEN311.JURISDICTION_ELSEWHERE': {
    status: 400,
    zh: '所报位置不在 jurisdiction_id 的辖区内。',
    en: 'The position does not lie in the jurisdiction_id.',
  },
  'OPEN311.SERVICE_UNKNOWN': { status: 404, zh: '没有这个事项类别。', en: 'The service_code was not found.' },
  'OPEN311.REQUEST_UNKNOWN': { status: 404, zh: '没有这个事项。', en: 'The service_request_id was not found.' },
  'OPEN311.TOKEN_UNKNOWN': { status: 404, zh: '没有这个凭据。', en: 'The token was not found.' },
  'OPEN311.SPAN_TOO_LONG': {
    status: 400,
    zh: '起止日期相隔不得超过 {days} 天，且不得颠倒。',
    en: 'start_date and end_date may span {days} days at the most, the earlier first.',
  },
  'OPEN311.ATTRIBUTE_MISSING': {
    status: 400,
    zh: '请填写 attribute[{code}]。',
    en: 'attribute[{code}] is required for this service_code.',
  },
  'OPEN311.ATTRIBUTE_INVALID': {
    status: 400,
    zh: 'attribute[{code}] 的值不符合要求。',
    en: 'The value of attribute[{code}] is not as its definition says.',
  },
  'API_KEY.UNKNOWN': { status: 404, zh: '没有这个接口密钥。', en: 'There is no such API key.' },
  'API_KEY.ALREADY_WITHDRAWN': { status: 409, zh: '该接口密钥已停用。', en: 'The API key is withdrawn already.' },
});
