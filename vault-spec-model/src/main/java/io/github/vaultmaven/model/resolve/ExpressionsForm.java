// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Expressions over the business key and the rows that satellites had at each moment at which one of them changed. What a
 * satellite has no row of is null.
 */
final class ExpressionsForm {

    private final Computation.Expressions form;
    private final FormContext context;
    private final SourceRange range;

    ExpressionsForm(Computation.Expressions form, FormContext context, SourceRange range) {
        this.form = form;
        this.context = context;
        this.range = range;
    }

    /** The query, or nothing after findings. */
    Optional<QueryResult> result() {
        return context.satellites(form.over(), range)
                .filter(this::isSound)
                .flatMap(satellites -> context.compiler().compile(text(satellites), range));
    }

    private boolean isSound(List<Satellite> satellites) {
        Scope scope = scope(satellites);
        return form.attributes().stream()
                .map(attribute -> context.isSound(attribute.text(), scope))
                .reduce(true, Boolean::logicalAnd);
    }

    private Scope scope(List<Satellite> satellites) {
        var tables = new ArrayList<Scope.Table>();
        for (Satellite satellite : satellites) {
            Map<String, DataType> columns = new LinkedHashMap<>();
            satellite.attributes().forEach(a -> columns.put(a.name(), a.type()));
            tables.add(new Scope.Table(new Name(satellite.name(), true), columns));
        }
        if (!context.owner().link()) {
            Map<String, DataType> columns = new LinkedHashMap<>();
            context.owner().parent().parts().forEach(p -> columns.put(p.name(), p.type()));
            tables.add(new Scope.Table(new Name(context.owner().parent().relation(), true), columns));
        }
        return new Scope(tables);
    }

    private String text(List<Satellite> satellites) {
        SpanText spans = context.spans();
        var text = new StringBuilder("with ");
        for (int i = 0; i < satellites.size(); i++) {
            text.append(span(i))
                    .append(" as (")
                    .append(spans.of(satellites.get(i)))
                    .append("), ");
        }
        if (!context.owner().link()) {
            text.append("\"_hub\" as (").append(hub()).append("), ");
        }
        text.append("\"_some\" as (").append(moments(satellites.size())).append("), ");
        text.append("\"_moments\" as (select distinct \"_key\", \"_from\" from \"_some\") ");
        text.append("select m.\"_key\" as ").append(SpanText.id(hashKey()));
        for (NamedText attribute : form.attributes()) {
            text.append(", ").append(FormContext.inner(attribute.text()));
            text.append(" as ").append(SpanText.id(attribute.name().value()));
        }
        text.append(", m.\"_from\" as ").append(spans.ldts()).append(" from \"_moments\" as m");
        for (int i = 0; i < satellites.size(); i++) {
            String alias = SpanText.id(satellites.get(i).name());
            text.append(" left join ").append(span(i)).append(" as ").append(alias);
            text.append(" on ").append(alias).append(".\"_key\" = m.\"_key\" and ");
            text.append(SpanText.covers(alias, "m.\"_from\""));
        }
        return text.append(hubJoin()).toString();
    }

    private static String span(int index) {
        return "\"_span_" + (index + 1) + "\"";
    }

    private String hashKey() {
        return context.owner().parent().hashKey();
    }

    private static String moments(int satellites) {
        return IntStream.range(0, satellites)
                .mapToObj(i -> "select \"_key\", \"_from\" from " + span(i))
                .collect(Collectors.joining(" union all "));
    }

    private String hub() {
        return context.owner().parent().parts().stream()
                .map(KeyPart::name)
                .map(name -> ", " + SpanText.id(name))
                .collect(Collectors.joining(
                        "",
                        "select " + SpanText.id(hashKey()) + " as \"_key\"",
                        " from " + SpanText.id(context.owner().parent().relation())));
    }

    private String hubJoin() {
        String alias = SpanText.id(context.owner().parent().relation());
        return context.owner().link() ? "" : " join \"_hub\" as " + alias + " on " + alias + ".\"_key\" = m.\"_key\"";
    }
}
