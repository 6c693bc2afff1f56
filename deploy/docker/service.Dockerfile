# One image per service: docker build -f deploy/docker/service.Dockerfile --build-arg SERVICE=metrics-service .
# The jars come from ./laurel build (or mvn package). What changes seldom lies in the lower layers.
FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /layers
COPY ${SERVICE}/target/${SERVICE}-*-exec.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
WORKDIR /opt/laurel
COPY deploy/docker/ready ./
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
# A number, so that Kubernetes can see that it is not root. Nothing below / is written to but /tmp.
USER 10001:10001
# JDK_JAVA_OPTIONS adds to these.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=65", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "service.jar"]
HEALTHCHECK --interval=10s --timeout=5s --retries=6 --start-period=120s CMD ["/opt/laurel/ready"]
