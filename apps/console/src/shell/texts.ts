import { addTexts } from '../language/language.js';

addTexts('shell', {
  brand: ['网格指挥', 'Grid Dispatch'],
  skip: ['跳到主要内容', 'Skip to content'],
  navigation: ['功能', 'Rooms'],
  menu: ['菜单', 'Menu'],
  language: ['English', '中文'],
  appearance: {
    label: ['外观', 'Appearance'],
    system: ['跟随系统', 'As the device'],
    light: ['日间', 'Day'],
    dark: ['夜间', 'Night'],
  },
  mine: ['我的', 'Me'],
  signOut: ['退出登录', 'Sign out'],
  help: ['键盘快捷键', 'Keyboard shortcuts'],
  helpHint: ['按 ? 随时打开本页。', 'Press ? to open this at any time.'],
  post: ['当前岗位', 'Acting as'],
  allPosts: ['全部岗位', 'All my posts'],
  noRoom: [
    '您的岗位目前没有对应的页面。请联系安全员确认岗位。',
    'Nothing here is for your posts at present. Ask the security officer about your posts.',
  ],
  notFound: ['没有这个页面。', 'There is no such page.'],
  forbidden: ['这个页面不在您的岗位权限之内。', 'Your posts do not open this page.'],
  offline: [
    '网络已断开：显示的是断开前的内容，恢复后自动更新。',
    'The network is down: what you see is from before, and catches up by itself.',
  ],
  worker: ['网格员手机端', 'Grid worker’s app'],
});

addTexts('signIn', {
  title: ['登录', 'Sign in'],
  again: [
    '登录已过期，请重新登录。您填写的内容都还在。',
    'Your session has ended. Sign in again; nothing you typed is lost.',
  ],
  login: ['账号', 'Login'],
  password: ['密码', 'Password'],
  show: ['显示密码', 'Show password'],
  submit: ['登录', 'Sign in'],
  missing: ['请输入账号和密码。', 'Enter your login and password.'],
  intro: ['发现、派遣、处置、核查，每一步都有迹可循', 'Reported, dispatched, handled, checked: every step on record'],
  demo: ['演示账号（合成人员）', 'Demo accounts (made-up people)'],
  demoHint: [
    '口令在启动时打印，也保存在 .data/demo-password。点击账号即可填入。',
    'The password was printed at the start and is in .data/demo-password. Choose an account to fill it in.',
  ],
  receipt: ['凭回执号查询办理进展', 'Follow a case by its receipt number'],
  resident: ['居民上报', 'Residents report here'],
  status: {
    ready: ['全部服务运行正常', 'All services are ready'],
    waiting: ['{n} 个服务未就绪', 'Not ready: {n} services'],
    unknown: ['暂时无法取得服务状态', 'The services’ state can’t be had right now'],
  },
  documents: ['接口文档', 'API documents'],
});

addTexts('password', {
  title: ['修改密码', 'Change password'],
  first: ['设置您自己的密码', 'Make a password of your own'],
  firstWhy: [
    '您用的是安全员发放的一次性密码。设置自己的密码之后才能开始工作。',
    'You signed in with a one-time password from the security officer. Your work opens once you have a password of your own.',
  ],
  current: ['当前密码', 'Current password'],
  oneTime: ['一次性密码', 'One-time password'],
  next: ['新密码', 'New password'],
  again: ['再输一次新密码', 'New password again'],
  hint: [
    '至少 12 个字符，越长越好；不要包含账号。',
    'At least 12 characters, the longer the better; without your login in it.',
  ],
  missing: ['请把三项都填上。', 'Fill in all three.'],
  differ: ['两次输入的新密码不一致。', 'The two new passwords differ.'],
  submit: ['保存', 'Save'],
});

addTexts('inbox', {
  title: ['消息', 'Inbox'],
  unread: ['{n} 条未读', '{n} unread'],
  empty: ['没有新消息。有任务、催办或裁定时会出现在这里。', 'Nothing new. Tasks, urges and rulings will appear here.'],
  more: ['更早的消息', 'Earlier'],
  readAll: ['全部标为已读', 'Mark all as read'],
});
