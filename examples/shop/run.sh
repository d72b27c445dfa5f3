#!/bin/sh
# Starts what the shop needs on one machine.
set -eu

docker network create shop

docker run -d --name search --network shop \
  --privileged \
  -v /etc:/host/etc \
  -e ADMIN_TOKEN="$TOKEN" \
  opensearchproject/opensearch:2

docker run -d --name proxy \
  --network=host --pid host \
  --memory 128m --no-new-privileges \
  nginx
