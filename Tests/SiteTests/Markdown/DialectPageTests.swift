internal import Testing

@testable internal import Site

/// A document in which every dialect's note stands, as its page has it, word for word.
struct DialectPageTests {
    private static let document = """
        -- runbooks/dialects.md --
        ---
        title: All dialects
        ---

        # <%= current_page.data.title %>

        > [!NOTE]
        > GitHub, with a [link](#part).

        !!! warning "MkDocs <b>"
            Indented, with

            1. a list

               ```sh
               and code

               in it
               ```

            ??? tip
                and another.

        ```{important} MyST
        :class: dropdown

        ## Part

        {{ not.a.tag }}
        ```

        :::{seealso}
        MyST with colons.
        :::

        ::::danger[Docusaurus `v3`]
        One in
        :::info
        the other.
        :::
        ::::

        ::: {.callout-caution title="Quarto"}
        | a | b |
        |---|---|
        | 1 | 2 |
        :::

        {% hint style="success" %}
        GitBook
        {% endhint %}

        1. {{< hint info >}} is text here.

           {{< hint danger "Hugo" >}}In one line.{{< /hint >}}

           {{% notice note %}}
           In lines.
           {{% /notice %}}

        === "Linux"
            apt

        === "macOS"
            brew

        ```yaml
        !!! code
        :::note
        {% include x.md %}
        ```

        {% include x.md %}

        """

    @Test func `all of them on a page`() throws {
        let page = try SampleSite(Self.document).page("runbooks/dialects.html")
        try expectGolden(Array(page.utf8), "../../Markdown/Goldens/dialects.html")
    }
}
