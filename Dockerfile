# Build: docker build -t steppewatch .   Run: docs/operating.md
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image brings its own Node: the optional packages that carry one are left out. Native parts are for glibc.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/node-linux-* node_modules/node-win-*
COPY src ./src
COPY commands ./commands
COPY config ./config
# Compiled once here, for a root that is read-only later.
RUN STORE_URL=memory: node src/start.cjs lookup leader > /dev/null

FROM node:24-bookworm-slim
ENV NODE_ENV=production MALLOC_ARENA_MAX=2 STORE_URL=sqlite:/data/steppewatch.sqlite HTTP_PORT=8080 HTTP_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
# 200 while the bot can serve; 503 says what is wrong. A start may take a while with a large store.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HTTP_PORT + '/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "src/start.cjs"]
