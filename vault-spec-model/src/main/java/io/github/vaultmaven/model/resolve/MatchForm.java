// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keys whose current rows in a satellite agree; the first of them, in the order that the rule says, is the master. */
final class MatchForm {

    private final Computation.Match form;
    private final GivenKeys keys;
    private final FormContext context;
    private final SourceRange range;

    MatchForm(Computation.Match form, GivenKeys keys, FormContext context, SourceRange range) {
        this.form = form;
        this.keys = keys;
        this.context = context;
        this.range = range;
    }

    /** The query, or nothing after findings. */
    Optional<QueryResult> result() {
        return context.satellite(form.over())
                .filter(this::isSound)
                .flatMap(satellite -> context.compiler().compile(text(satellite), range));
    }

    private boolean isSound(Satellite satellite) {
        Map<String, DataType> columns = new LinkedHashMap<>();
        satellite.attributes().forEach(a -> columns.put(a.name(), a.type()));
        Scope scope = new Scope(List.of(new Scope.Table(new Name(satellite.name(), true), columns)));
        return form.match().stream().map(text -> context.isSound(text, scope)).reduce(true, Boolean::logicalAnd);
    }

    private String text(Satellite satellite) {
        String alias = SpanText.id(satellite.name());
        String group = matches(i -> match(i)).collect(Collectors.joining(", "));
        String known = matches(i -> match(i) + " is not null").collect(Collectors.joining(" and "));
        String same = matches(i -> "d." + match(i) + " = m." + match(i)).collect(Collectors.joining(" and "));
        String values = matches(i -> ", " + FormContext.inner(written(i)) + " as " + match(i))
                .collect(Collectors.joining());
        return "with \"_span\" as (" + context.spans().of(satellite) + "), \"_current\" as (select \"_key\", \"_from\""
                + values + " from \"_span\" as " + alias
                + " where \"_to\" is null), \"_ranked\" as (select c.\"_key\", c.\"_from\", "
                + matches(i -> "c." + match(i) + ", ").collect(Collectors.joining())
                + "row_number() over (partition by " + group + " order by " + order() + ") as \"_place\" from"
                + " \"_current\" as c join "
                + SpanText.id(context.owner().parent().relation()) + " as h on h."
                + SpanText.id(context.owner().parent().hashKey()) + " = c.\"_key\" where " + known
                + ") select m.\"_key\" as " + SpanText.id(keys.names().get(0)) + ", d.\"_key\" as "
                + SpanText.id(keys.names().get(1)) + ", greatest(m.\"_from\", d.\"_from\") as "
                + context.spans().ldts() + " from \"_ranked\" as m join \"_ranked\" as d on " + same
                + " where m.\"_place\" = 1 and d.\"_place\" > 1";
    }

    private java.util.stream.Stream<String> matches(java.util.function.IntFunction<String> how) {
        return IntStream.range(0, form.match().size()).mapToObj(how);
    }

    private static String match(int index) {
        return "\"_match_" + (index + 1) + "\"";
    }

    private WrittenText written(int index) {
        return form.match().get(index);
    }

    /** By business key, or first by when the hub knew it. */
    private String order() {
        String master = form.master().value();
        String direction = master.equals("highest") ? " desc" : "";
        String parts = context.owner().parent().parts().stream()
                .map(KeyPart::name)
                .map(name -> "h." + SpanText.id(name) + direction)
                .collect(Collectors.joining(", "));
        return switch (master) {
            case "oldest" -> "h." + context.spans().ldts() + ", " + parts;
            case "newest" -> "h." + context.spans().ldts() + " desc, " + parts;
            default -> parts;
        };
    }
}
