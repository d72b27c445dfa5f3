#!/bin/sh
sudo docker run -d --privileged="$PRIVILEGED" --name agent example/agent:1
