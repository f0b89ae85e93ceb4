declare module '*.css';

/** The address of the file in the built page. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
