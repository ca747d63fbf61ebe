# The server with its admin; it wants a PostgreSQL at DATABASE_URL. docs/operating.md says how to run it.

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /kindred
# All of the workspaces are in the lock file, so npm wants to see them, whichever it installs.
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY models/package.json models/
COPY shopify-app/package.json shopify-app/
COPY extension/package.json extension/
COPY test/package.json test/

FROM packages AS build
RUN npm ci --ignore-scripts --include-workspace-root -w shared -w models -w shopify-app
COPY tsconfig.base.json ./
COPY shared shared
COPY models models
COPY shopify-app shopify-app
RUN node shopify-app/build.ts --best

FROM packages AS runtime
# Node is in the image and PostgreSQL beside it: the packages that bring them along are optional.
RUN npm ci --ignore-scripts --omit=dev --omit=optional -w shared -w models -w shopify-app
COPY shared shared
COPY models models
COPY shopify-app/server shopify-app/server
COPY shopify-app/admin/languages shopify-app/admin/languages
COPY --from=build /kindred/dist dist

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /kindred
COPY --from=runtime /kindred ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "shopify-app/server/main.ts"]
