docker run -v socket:/var/run example/ci:1
