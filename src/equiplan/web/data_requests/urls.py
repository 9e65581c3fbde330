"""The addresses of collecting."""

from django.urls import path

from .views import answering, asking, filling, following, stepping

app_name = "data_requests"
urlpatterns = [
    path("", following.our_lists, name="list"),
    path("adoption/", following.adoption, name="adoption"),
    path("new/", asking.new, name="new"),
    path("<int:collection_id>/", following.collection, name="collection"),
    path("<int:collection_id>/change/", asking.change, name="change"),
    path("<int:collection_id>/publish/", asking.publish, name="publish"),
    path("<int:collection_id>/deadline/", asking.put_off, name="put_off"),
    path("<int:collection_id>/close/", asking.close, name="close"),
    path("<int:collection_id>/items/", asking.add_item, name="add_item"),
    path("<int:collection_id>/remind/", stepping.remind, name="remind"),
    path("<int:collection_id>/lock/", stepping.lock_all, name="lock_all"),
    path("<int:collection_id>/results/", following.results, name="results"),
    path("items/<int:item_id>/", asking.item, name="item"),
    path("items/<int:item_id>/remove/", asking.remove_item, name="remove_item"),
    path("items/<int:item_id>/publish/", stepping.release, name="release"),
    path("reports/<int:report_id>/", following.report, name="report"),
    path("reports/<int:report_id>/lock/", stepping.lock, name="lock"),
    path("reports/<int:report_id>/return/", stepping.send_back, name="send_back"),
    path("reports/<int:report_id>/exception/", stepping.grant, name="exception"),
    path("exceptions/<int:exception_id>/end/", stepping.revoke, name="end_exception"),
    path("answers/<int:report_id>/", answering.answer, name="answer"),
    path("answers/<int:report_id>/validate/", answering.validate, name="validate"),
    path("answers/<int:report_id>/return/", answering.give_back, name="give_back"),
    path("answers/<int:report_id>/withdraw/", answering.withdraw, name="withdraw"),
    path("answers/<int:report_id>/template/", filling.template, name="template"),
    path("answers/<int:report_id>/workbook/", filling.fill, name="fill"),
    path("answers/<int:report_id>/roster/<int:item_id>/", filling.roster, name="roster"),
]
