/** Vite hands over the text of the file, without its white space. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
