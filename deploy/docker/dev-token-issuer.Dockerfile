# FOR DEVELOPMENT ONLY: issues tokens to whoever knows LAUREL_DEV_SECRET. It has no place in production.
FROM eclipse-temurin:25-jre
WORKDIR /opt/laurel
COPY deploy/docker/ready ./
COPY local-stack/target/lib/ lib/
COPY local-stack/target/local-stack-*.jar issuer.jar
# A volume takes over the owner of the directory that it is mounted on.
RUN mkdir -p /var/lib/laurel && chown 10001:10001 /var/lib/laurel
USER 10001:10001
ENTRYPOINT ["java", "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", "issuer.jar", "issuer", "--listen", "0.0.0.0", "--uri", "http://dev-token-issuer:8085", "--data", "/var/lib/laurel"]
