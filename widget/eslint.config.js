import typescript from 'typescript-eslint';

export default typescript.config({ ignores: ['dist'] }, ...typescript.configs.recommended);
