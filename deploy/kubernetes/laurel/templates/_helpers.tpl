{{- define "laurel.labels" -}}
app.kubernetes.io/part-of: laurel
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- /* What never changes for the life of a deployment. */}}
{{- define "laurel.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/name: {{ .name }}
{{- end }}

{{- /* How many partitions the interactions have: no more instances of metrics-service than this can count. */}}
{{- define "laurel.countingPartitions" -}}
{{- $declared := .Files.Get "files/topics.yaml" | fromYaml }}
{{- $topic := index $declared.topics "laurel.interactions.v1" }}
{{- $topic.partitions | default $declared.defaults.fact.partitions | int }}
{{- end }}

{{- /* Problems that the schema of the values cannot see. */}}
{{- define "laurel.check" -}}
{{- $partitions := include "laurel.countingPartitions" . | int }}
{{- $metrics := index .Values.services "metrics-service" }}
{{- $scaling := .Values.autoscaling.metricsService }}
{{- if gt (int $metrics.replicas) $partitions }}
{{- fail (printf "services.metrics-service.replicas is %d, but laurel.interactions.v1 has %d partitions: the others would idle" (int $metrics.replicas) $partitions) }}
{{- end }}
{{- if and (ne $scaling.kind "none") (gt (int $scaling.maxReplicas) $partitions) }}
{{- fail (printf "autoscaling.metricsService.maxReplicas is %d, but laurel.interactions.v1 has %d partitions: the others would idle" (int $scaling.maxReplicas) $partitions) }}
{{- end }}
{{- if and .Values.strimzi.enabled .Values.kafka.createMissingTopics }}
{{- fail "kafka.createMissingTopics and strimzi.enabled exclude each other: one of them creates the topics" }}
{{- end }}
{{- if and .Values.monitoring.enabled (not .Values.monitoring.oauth2.tokenUrl) }}
{{- fail "monitoring.oauth2.tokenUrl is needed: metrics are for operators, so Prometheus fetches a token first" }}
{{- end }}
{{- end }}
