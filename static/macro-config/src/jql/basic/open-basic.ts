/* What is loaded when an author writes a query as conditions. */
export { BasicMode } from './basic-mode';
export { jqlToBasic } from '#core/jql/basic/jql-to-basic';
