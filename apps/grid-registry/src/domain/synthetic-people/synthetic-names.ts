import { seededRandom } from '../synthetic-tiling/seeded-random.js';

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭肖田董潘袁蔡蒋余'];
const GIVEN = [...'伟芳敏静丽强磊洋艳勇军杰娟涛明超霞平刚桂英华玉兰建国文辉志斌海波晓红春梅国庆雪峰子涵'];

/** A made-up Chinese name; two people may have the same, as in life. */
export function syntheticName(seed: string, login: string): string {
  const random = seededRandom(seed, 'name', login);
  const pick = (characters: readonly string[]) => characters[Math.floor(random() * characters.length)]!;
  const surname = pick(SURNAMES);
  return random() < 0.3 ? surname + pick(GIVEN) : surname + pick(GIVEN) + pick(GIVEN);
}
