package dev.hull.benchmarks.speed;

import dev.hull.checks.Catalogue;
import dev.hull.checks.Examination;
import dev.hull.formats.kubernetes.Kubernetes;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One Kubernetes document: read, and put to all checks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DocumentBenchmark {
    private static final Engine ENGINE = new Engine("kubernetes", "1.34");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String DOCUMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  automountServiceAccountToken: false
                  containers:
                    - name: web
                      image: registry.example/web:1.4
                      ports: [{containerPort: 8080}]
                      securityContext:
                        allowPrivilegeEscalation: false
                        capabilities: {drop: [ALL]}
                        runAsNonRoot: true
                      resources:
                        limits: {cpu: 500m, memory: 256Mi}
                      volumeMounts: [{name: data, mountPath: /data}]
                  volumes: [{name: data, emptyDir: {}}]
            """;

    private final byte[] bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    private final Estate estate = read().values().getFirst();

    @Benchmark
    public Reading<Estate> read() {
        return Kubernetes.read(Source.of("web.yaml", bytes), ENGINE, Limits.DEFAULT);
    }

    @Benchmark
    public List<Finding> allChecks() {
        return Examination.of(Catalogue.ALL, estate, TODAY, List.of());
    }
}
