import { GraphQLError, type GraphQLFormattedError, type GraphQLResolveInfo } from 'graphql';

/** The field is in Shopify's schema, but nobody has written how this shop answers it: never made up. */
export function notEmulated(info: GraphQLResolveInfo): GraphQLError {
  return new GraphQLError(`not emulated: ${info.parentType.name}.${info.fieldName}`, {
    extensions: { code: 'NOT_EMULATED' },
  });
}

export function badRequest(message: string, code = 'BAD_REQUEST'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export function accessDenied(field: string, requiredAccess: string): GraphQLError {
  return new GraphQLError(`Access denied for ${field} field. Required access: ${requiredAccess}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess,
    },
  });
}

/** Protected customer data that the app was not approved for: the field is null, the response still 200. */
export function notApproved(what: string): GraphQLError {
  return new GraphQLError(
    `This app is not approved to ${what}. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.`,
    { extensions: { code: 'ACCESS_DENIED', documentation: 'https://shopify.dev/api/usage/access-scopes' } },
  );
}

type Extensions = Record<string, unknown>;
type Translation = [pattern: RegExp, to: (groups: string[]) => { message: string; extensions: Extensions }];

/** Shopify runs graphql-ruby, which words the same findings differently from graphql-js. */
const translations: Translation[] = [
  [
    /^Cannot query field "(\w+)" on type "(\w+)"/,
    ([field, type]) => ({
      message: `Field '${field}' doesn't exist on type '${type}'`,
      extensions: { code: 'undefinedField', typeName: type, fieldName: field },
    }),
  ],
  [
    /^Unknown argument "(\w+)" on field "\w+\.(\w+)"/,
    ([argument, field]) => ({
      message: `Field '${field}' doesn't accept argument '${argument}'`,
      extensions: { code: 'argumentNotAccepted', name: field, typeName: 'Field', argumentName: argument },
    }),
  ],
  [
    /^Field "(\w+)" argument "(\w+)" of type "[^"]+" is required/,
    ([field, argument]) => ({
      message: `Field '${field}' is missing required arguments: ${argument}`,
      extensions: { code: 'missingRequiredArguments', className: 'Field', name: field, arguments: argument },
    }),
  ],
  [
    /^Field "(\w+)" of type "([^"]+)" must have a selection/,
    ([field, type]) => ({
      message: `Field must have selections (field '${field}' returns ${type?.replaceAll(/\W/g, '')} but has no selections. Did you mean '${field} { ... }'?)`,
      extensions: { code: 'selectionMismatch', nodeName: `field '${field}'`, typeName: type },
    }),
  ],
  [
    /^Variable "(\$\w+)" is not defined/,
    ([variable]) => ({
      message: `Variable ${variable} is used but not declared`,
      extensions: { code: 'variableNotDefined', variableName: variable?.slice(1) },
    }),
  ],
  [
    /^Variable "(\$\w+)" of (?:required|non-null) type "([^"]+)"/,
    ([variable, type]) => ({
      message: `Variable ${variable} of type ${type} was provided invalid value`,
      extensions: {
        code: 'INVALID_VARIABLE',
        value: null,
        problems: [{ path: [], explanation: 'Expected value to not be null' }],
      },
    }),
  ],
  [
    /^Variable "(\$\w+)" got invalid value (.+)$/s,
    ([variable, problem]) => ({
      message: `Variable ${variable} was provided invalid value: ${problem}`,
      extensions: { code: 'INVALID_VARIABLE' },
    }),
  ],
];

/** A parse or validation error of graphql-js, worded and coded as Shopify does; an unknown one keeps its own words. */
export function toShopifyError(error: GraphQLError): GraphQLFormattedError {
  const { message, locations, path, extensions } = error.toJSON();
  for (const [pattern, to] of translations) {
    const match = pattern.exec(message);
    if (match) return { locations, ...(path && { path }), ...to(match.slice(1)) };
  }
  const syntax = /^Syntax Error: (.+)$/.exec(message);
  if (syntax) return { message: `syntax error, ${syntax[1]}`, locations };
  return { message, locations, ...(path && { path }), ...(extensions && { extensions }) };
}
