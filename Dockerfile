# Build: everything that compiles. The secret below signs nothing; it only lets the settings be read at build time.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN PAYLOAD_SECRET=read-at-build-only npm run build && npm prune --omit=dev && rm -rf .next/cache

# Run: production dependencies, the built app, no compiler, no root.
FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data \
    MEDIA_DIR=/media
WORKDIR /app
RUN mkdir -p /data /media && chown node:node /data /media
COPY --from=build --chown=node:node /app ./
USER node
VOLUME ["/data", "/media"]
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["npm", "start"]
