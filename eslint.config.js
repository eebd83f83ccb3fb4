import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

/** Few rules, all errors: what prettier and the compiler don't see and what has cost events before. */
export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.data*/',
      'coverage/',
      '.walls/',
      'apps/console/src/api/generated/',
      '**/*.mjs',
      '**/*.js',
      '*.cjs',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/explicit-member-accessibility': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // JSON from the database and from answers is typed where it is read.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-empty': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Config is parsed once, at start (architecture, rule 15).' },
      ],
    },
  },
  {
    // Programs' first lines: they hand the environment to the code that parses it.
    files: [
      '**/main.ts',
      '**/migrate.ts',
      'libs/service-runtime/src/config.ts',
      'libs/event-bus/src/create-topics.ts',
      'apps/*/src/load-demo-*.ts',
      'libs/testing/src/*.ts',
      'tools/**/*.ts',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'libs/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  // Vue's single-file components; how they look is prettier's business.
  ...vue.configs['flat/recommended'].map((config) => ({ ...config, files: ['apps/console/**/*.vue'] })),
  {
    files: ['apps/console/**/*.vue'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        projectService: false,
        project: './apps/console/tsconfig.json',
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      // Whoever handles an event may do so in its own time; what fails there shows as a problem on the page.
      '@typescript-eslint/no-misused-promises': 'off',
      'vue/multi-word-component-names': 'off',
      // What another component exposes is known to vue-tsc, and not here.
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  {
    // They begin an app, which is a component; or hand the environment to what is built.
    files: ['apps/console/src/**/main.ts', 'apps/console/vite.config.ts'],
    rules: { '@typescript-eslint/no-unsafe-argument': 'off', 'no-restricted-properties': 'off' },
  },
);
