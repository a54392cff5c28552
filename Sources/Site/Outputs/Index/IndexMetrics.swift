internal import KnowledgeBase
internal import Markup

extension JSONWriter {
    /// Writes `metrics`: how long incidents took, each with how many tell it.
    mutating func metrics(of base: KnowledgeBase) {
        let metrics = base.durationMetrics
        member("metrics") { json in
            json.member("incidents", metrics.first?.incidents ?? 0)
            json.member("durations") { json in
                for metric in metrics {
                    json.member(metric.span.rawValue) { json in
                        json.member("known", metric.values.count)
                        json.member("inferred", metric.inferred)
                        json.member("minimum", metric.values.first)
                        json.member("p25", metric.quantile(0.25))
                        json.member("median", metric.quantile(0.5))
                        json.member("p75", metric.quantile(0.75))
                        json.member("p90", metric.quantile(0.9))
                        json.member("maximum", metric.values.last)
                    }
                }
            }
        }
    }
}
