#!/bin/bash
set -e
NAME=web; PORTS="-p 8080:80"   # a comment
docker network create front || true
docker run -d --name "$NAME" $PORTS \
  --privileged --cap-add=SYS_ADMIN -v /:/host:ro -v "$PWD/data":/data \
  -e DB_PASSWORD='s3cret' --env-file .env --security-opt seccomp=unconfined \
  --memory 512m --cpus=1.5 nginx:1.27 sh -c "echo $(id -u) && sleep 1"
for i in 1 2 3; do docker exec $NAME ls; done
cat <<EOF | docker run -i --rm busybox sh
echo "${NAME:-none}" `date`
EOF
if [ -n "$X" ]; then sudo docker create --pid=host alpine; fi
