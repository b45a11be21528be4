/** Header names and values of a request as they were sent, repeated ones included. */
export type RawHeaders = readonly (readonly [name: string, value: string])[];
