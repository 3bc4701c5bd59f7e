// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.StagingSpec;
import io.github.vaultmaven.spec.StagingSpec.AsOf;
import io.github.vaultmaven.spec.StagingSpec.FlatColumn;
import io.github.vaultmaven.spec.StagingSpec.FlattenSpec;
import io.github.vaultmaven.spec.StagingSpec.JoinSpec;
import io.github.vaultmaven.spec.StagingSpec.NumberSpec;
import io.github.vaultmaven.spec.StagingSpec.Unmatched;
import io.github.vaultmaven.type.DataType;

/** Reads what is done to a table's rows before anything is mapped. */
final class StagingReader {

    private StagingReader() {}

    static StagingSpec read(Fields fields) {
        return new StagingSpec(
                fields.maps("flatten", "a flattening", StagingReader::flatten),
                fields.expressions("derive"),
                fields.expression("filter"),
                fields.namedMaps("number", "a numbering", StagingReader::number),
                fields.maps("join", "a join", StagingReader::join));
    }

    private static NumberSpec number(Fields.Named named) {
        named.fields().map().require("order");
        named.fields().notEmpty("order");
        return new NumberSpec(
                named.name(),
                named.fields().map().textOrList("per"),
                named.fields().map().textOrList("order"));
    }

    private static JoinSpec join(Fields fields) {
        fields.map().require("on");
        fields.notEmpty("on");
        fields.map().require("take");
        fields.notEmpty("take");
        return new JoinSpec(
                fields.map().requiredText("table"),
                fields.named("on"),
                fields.named("take"),
                fields.map().oneOf("as_of", AsOf.DELIVERY),
                fields.map().oneOf("unmatched", Unmatched.REJECT));
    }

    private static FlattenSpec flatten(Fields fields) {
        fields.map().require("as");
        return new FlattenSpec(
                fields.map().requiredText("column"),
                fields.map().requiredText("path"),
                fields.namedMaps("as", "a flattened column", StagingReader::flatColumn),
                fields.map().optionalText("index"));
    }

    private static FlatColumn flatColumn(Fields.Named named) {
        return new FlatColumn(
                named.name(),
                named.fields().map().requiredText("path"),
                named.fields()
                        .type("type")
                        .orElseGet(
                                () -> new Located<>(DataType.TEXT, named.name().range())));
    }
}
