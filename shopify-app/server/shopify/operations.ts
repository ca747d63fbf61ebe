/**
 * Every operation that Kindred sends to the Admin API. One registry, so that a test can
 * validate all of them against Shopify's own schema and compute the scopes that they need.
 * Nothing here asks for a customer's field but the id, and that only where a merchant has segments written to customers.
 */
export const OPERATIONS = {
  shopInfo: `query shopInfo {
    shop { id name currencyCode ianaTimezone }
    currentAppInstallation { id }
  }`,

  /** Without a scope. `domainsPaginated`, which follows `domains`, is in no version yet but `unstable`. */
  storefrontDomains: `query storefrontDomains { shop { primaryDomain { url } domains { url } } }`,

  /** Without a scope; names of markets would want `read_markets`. */
  soldTo: `query soldTo { shop { currencyCode enabledPresentmentCurrencies shipsToCountries } }`,

  subscription: `query subscription {
    currentAppInstallation { id app { id handle } activeSubscriptions { id status } }
  }`,

  webPixel: `query webPixel { webPixel { id settings } }`,

  webPixelCreate: `mutation webPixelCreate($webPixel: WebPixelInput!) {
    webPixelCreate(webPixel: $webPixel) { webPixel { id } userErrors { field message } }
  }`,

  webPixelUpdate: `mutation webPixelUpdate($id: ID!, $webPixel: WebPixelInput!) {
    webPixelUpdate(id: $id, webPixel: $webPixel) { webPixel { id } userErrors { field message } }
  }`,

  metafieldsSet: `mutation metafieldsSet($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) { metafields { id } userErrors { field message code } }
  }`,

  metafieldsDelete: `mutation metafieldsDelete($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) { deletedMetafields { ownerId } userErrors { field message } }
  }`,

  metafieldDefinitionCreate: `mutation metafieldDefinitionCreate($definition: MetafieldDefinitionInput!) {
    metafieldDefinitionCreate(definition: $definition) {
      createdDefinition { id }
      userErrors { field message code }
    }
  }`,

  metafieldDefinitionDelete: `mutation metafieldDefinitionDelete($identifier: MetafieldDefinitionIdentifierInput!) {
    metafieldDefinitionDelete(identifier: $identifier, deleteAllAssociatedMetafields: true) {
      deletedDefinitionId
      userErrors { field message code }
    }
  }`,

  /** Without a scope. Begins the merchant's workflows that wait for this trigger of ours. */
  flowTriggerReceive: `mutation flowTriggerReceive($handle: String!, $payload: JSON!) {
    flowTriggerReceive(handle: $handle, payload: $payload) { userErrors { field message } }
  }`,

  /** Grouped: the reader (jsonl.ts) takes a line that names a parent for one of the parent right above it. */
  bulkOperationRunQuery: `mutation bulkOperationRunQuery($query: String!) {
    bulkOperationRunQuery(query: $query, groupObjects: true) { bulkOperation { id status } userErrors { field message } }
  }`,

  bulkOperation: `query bulkOperation($id: ID!) {
    bulkOperation(id: $id) { id status errorCode objectCount url }
  }`,

  product: `query product($id: ID!) {
    product(id: $id) {
      id handle title productType vendor tags status isGiftCard publishedAt createdAt updatedAt
      tracksInventory totalInventory
      options { name values }
      featuredMedia { preview { image { url } } }
      variants(first: 100) { nodes { id title price compareAtPrice availableForSale inventoryItem { unitCost { amount } } } }
      collections(first: 50) { nodes { id handle } }
    }
  }`,

  inventoryItem: `query inventoryItem($id: ID!) {
    inventoryItem(id: $id) { id variants(first: 10) { nodes { id product { id } } } }
  }`,

  order: `query order($id: ID!) {
    order(id: $id) {
      id createdAt updatedAt cancelledAt returnStatus totalRefundedSet { shopMoney { amount } }
      lineItems(first: 100) {
        nodes { id quantity product { id } variant { id } originalUnitPriceSet { shopMoney { amount } } }
      }
    }
  }`,

  grantedScopes: `query grantedScopes { currentAppInstallation { accessScopes { handle } } }`,

  orderCustomers: `query orderCustomers($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Order { id customer { id } } }
  }`,

  metafieldDefinition: `query metafieldDefinition($ownerType: MetafieldOwnerType!, $namespace: String!, $key: String!) {
    metafieldDefinitions(first: 1, ownerType: $ownerType, namespace: $namespace, key: $key) { nodes { namespace } }
  }`,

  segments: `query segments($after: String) {
    segments(first: 250, after: $after) { nodes { id name query } pageInfo { hasNextPage endCursor } }
  }`,

  segmentCreate: `mutation segmentCreate($name: String!, $query: String!) {
    segmentCreate(name: $name, query: $query) { segment { id } userErrors { field message } }
  }`,

  segmentUpdate: `mutation segmentUpdate($id: ID!, $name: String!) {
    segmentUpdate(id: $id, name: $name) { segment { id } userErrors { field message } }
  }`,

  segmentDelete: `mutation segmentDelete($id: ID!) {
    segmentDelete(id: $id) { deletedSegmentId userErrors { field message } }
  }`,
} as const;

export type OperationName = keyof typeof OPERATIONS;

/** Queries that run as bulk operations: no variables, connections as edges, ids on every nested node. */
export const BULK_QUERIES = {
  products: () => `{
    products {
      edges { node {
        id handle title productType vendor tags status isGiftCard publishedAt createdAt updatedAt
        tracksInventory totalInventory
        options { name values }
        featuredMedia { preview { image { url } } }
        variants { edges { node { id title price compareAtPrice availableForSale inventoryItem { unitCost { amount } } } } }
        collections { edges { node { id handle } } }
      } }
    }
  }`,

  /** Without `read_all_orders` Shopify answers at most the last 60 days; asking says so. */
  orders: (createdSince: Date) => `{
    orders(query: "created_at:>='${createdSince.toISOString()}'") {
      edges { node {
        id createdAt updatedAt cancelledAt returnStatus totalRefundedSet { shopMoney { amount } }
        lineItems { edges { node {
          id quantity product { id } variant { id } originalUnitPriceSet { shopMoney { amount } }
        } } }
      } }
    }
  }`,
} as const;
